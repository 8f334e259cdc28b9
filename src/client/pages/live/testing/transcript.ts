/**
 * What a screen reader would tell, in order: what is added to a live region, with its manner, and where the focus goes.
 * Begin it before the page is drawn: a region that comes into the page with its text is often not read.
 */
export function beginTranscript() {
  const lines: string[] = []
  const look = (records: readonly MutationRecord[]) => {
    for (const { target, addedNodes } of records) {
      const region = elementOf(target)?.closest('[aria-live], [role=alert], [role=status]')
      // How fresh the page is has a region of its own, and is no part of these stories.
      if (!region || region.matches('.chip')) continue
      for (const node of addedNodes)
        if (node.textContent) lines.push(`${mannerOf(region)}: ${node.textContent}`)
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  const onFocus = ({ target }: FocusEvent) => {
    look(observer.takeRecords())
    if (target instanceof HTMLElement) lines.push(`focus: ${target.textContent}`)
  }
  document.body.addEventListener('focusin', onFocus)
  return {
    /** What was told since this was last asked for. */
    take(): string[] {
      look(observer.takeRecords())
      return lines.splice(0)
    },
    end() {
      observer.disconnect()
      document.body.removeEventListener('focusin', onFocus)
    },
  }
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement)
const mannerOf = (region: Element) =>
  region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive'
    ? 'at once'
    : 'politely'
