import type { BrowserContext } from 'playwright-core'

/**
 * LOOK-5: a language that nobody speaks, laid over whatever the pages say: every text is 40 % longer, and all of it runs
 * from right to left. Laid over the page and not put into the dictionaries, so that it also reaches data.
 */
export const speakPseudo = (context: BrowserContext) =>
  context.addInitScript(() => {
    const said = new WeakMap<Node, string>()
    const lengthen = (node: Node) => {
      const text = node.nodeValue ?? ''
      if (text.trim() === '' || said.get(node) === text || node.parentElement?.closest('script, style'))
        return
      const longer = `${text}${'~'.repeat(Math.ceil(text.trim().length * 0.4))}`
      said.set(node, longer)
      node.nodeValue = longer
    }
    const walk = (root: Node) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) lengthen(node)
      if (root.nodeType === Node.TEXT_NODE) lengthen(root)
    }
    new MutationObserver((changes) => {
      document.documentElement.dir = 'rtl'
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') lengthen(target)
        for (const node of addedNodes) walk(node)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
