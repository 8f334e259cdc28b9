import { type ClientFrame, clientFrame, type FrameError, MAX_FRAME_BYTES } from '../protocol/frames.ts'

/** What was read, or why not (ROOM-6). Whatever comes in, this does not throw. */
export type Reading = { readonly frame: ClientFrame } | { readonly error: FrameError }

export function readFrame(data: unknown): Reading {
  if (typeof data !== 'string')
    return { error: byteLength(data) > MAX_FRAME_BYTES ? 'TOO_LARGE' : 'BAD_FRAME' }
  if (utf8Length(data) > MAX_FRAME_BYTES) return { error: 'TOO_LARGE' }
  try {
    const parsed = clientFrame.safeParse(JSON.parse(data))
    return parsed.success ? { frame: parsed.data } : { error: 'BAD_FRAME' }
  } catch {
    return { error: 'BAD_FRAME' }
  }
}

const byteLength = (data: unknown) =>
  data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0

/** Encodes only what could be too large: a character is one to three bytes for each of its UTF-16 units. */
function utf8Length(text: string): number {
  if (text.length > MAX_FRAME_BYTES || text.length * 3 <= MAX_FRAME_BYTES) return text.length
  return new TextEncoder().encode(text).byteLength
}
