import { micromark } from 'micromark'

/** A run of text in one look of its own. */
export type Inline = { readonly text: string; readonly isBold: boolean }

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'item'
      readonly inlines: readonly Inline[]
      readonly depth: number
      readonly mark: string
    }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>|([^<]+)/g

/**
 * Markdown as what stands on paper: headings, paragraphs and list items; links as their text, images as what they are said
 * to show. micromark passes no HTML through, so that what it answers has only tags of its own.
 */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  const lists: { isOrdered: boolean; count: number }[] = []
  let inlines: { text: string; isBold: boolean }[] = []
  let bold = 0
  let isHeading = false
  let isItem = false
  let isCode = false

  const say = (text: string) => {
    const last = inlines.at(-1)
    if (last && last.isBold === bold > 0) last.text += text
    else inlines.push({ text, isBold: bold > 0 })
  }
  const end = () => {
    const trimmed = inlines.filter(({ text }) => text !== '')
    inlines = []
    if (trimmed.every(({ text }) => text.trim() === '')) return
    if (isHeading) blocks.push({ kind: 'heading', inlines: trimmed })
    else if (lists.length > 0) {
      const list = lists.at(-1)
      const mark = !isItem ? '' : list?.isOrdered ? `${list.count}.` : '•'
      blocks.push({ kind: 'item', inlines: trimmed, depth: lists.length, mark })
      isItem = false
    } else blocks.push({ kind: 'paragraph', inlines: trimmed })
  }

  for (const [, closing, name, attributes = '', text] of micromark(markdown).matchAll(TOKEN)) {
    if (text !== undefined) {
      if (isCode) {
        plain(text)
          .split('\n')
          .forEach((line, index) => {
            if (index > 0) end()
            say(line)
          })
      } else say(plain(text).replace(/\s*\n\s*/g, inlines.length > 0 ? ' ' : ''))
      continue
    }
    const opens = closing === ''
    switch (name) {
      case 'strong':
        bold += opens ? 1 : -1
        break
      case 'br':
        end()
        break
      case 'img':
        say(plain(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''))
        break
      case 'ul':
      case 'ol':
        end()
        if (opens) lists.push({ isOrdered: name === 'ol', count: startOf(attributes) - 1 })
        else lists.pop()
        break
      case 'li': {
        end()
        const list = lists.at(-1)
        if (opens && list) list.count += 1
        isItem = opens
        break
      }
      case 'pre':
        end()
        isCode = opens
        break
      case 'code':
      case 'em':
      case 'a':
        break
      default:
        end()
        isHeading = opens && /^h[1-6]$/.test(name ?? '')
    }
  }
  end()
  return blocks
}

const startOf = (attributes: string) => Number(/ start="(\d+)"/.exec(attributes)?.[1] ?? 1)
