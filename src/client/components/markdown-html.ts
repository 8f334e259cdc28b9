import { micromark } from 'micromark'

/** Where a text's own headings begin: under those of the page that shows it. */
const HEADING_UNDER = 2

/** More signs than anybody sets by hand: what they could stand for is tried out in pairs, for half a minute and more. */
const MOST_SIGNS = 3_000
/** Twenty quotes or lists inside one another, begun in one line. */
const DEEP = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){20}/m

/**
 * HIST-7: Markdown as HTML that holds no script, no form, no image and no link that runs anything: HTML in it is shown
 * as it was typed, a link to anything but the web or an address leads nowhere, and an image is a link. What only keeps
 * the page busy is shown as it was typed altogether.
 */
export function markdownHtml(text: string): string {
  if (isTangled(text)) return `<p>${escaped(text)}</p>`
  return micromark(text, { extensions: [{ disable: { null: ['labelStartImage'] } }] }).replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + HEADING_UNDER)}>`,
  )
}

const isTangled = (text: string): boolean =>
  (text.match(/[*_[\]!`<&]/g)?.length ?? 0) > MOST_SIGNS || DEEP.test(text)

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
