import type { ServerFrame } from '../../protocol/frames.ts'

/**
 * A frame as far as this screen can use it; null for anything else, which is ignored. The room is ours, so only the
 * outline is checked: enough that a newer or broken server cannot crash the page.
 */
export function readServerFrame(text: string): ServerFrame | null {
  try {
    const frame = JSON.parse(text)
    switch (frame?.type) {
      case 'view':
        return Number.isInteger(frame.view?.seq) && Array.isArray(frame.view.line) ? frame : null
      case 'notification':
        return typeof frame.notification?.id === 'string' ? frame : null
      case 'presence':
        return Array.isArray(frame.connected) ? frame : null
      default:
        return null
    }
  } catch {
    return null
  }
}
