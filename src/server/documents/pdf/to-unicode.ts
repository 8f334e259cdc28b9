/** At most so many in one block of a CMap. */
const BLOCK = 100

/** The table by which a reader of a PDF knows what each code is read as; code 0 is never drawn. */
export function toUnicodeMap(texts: readonly string[]): string {
  const lines = texts.flatMap((text, code) =>
    code === 0 || text === '' ? [] : [`<${hex(code)}> <${utf16(text)}>`],
  )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

const hex = (unit: number) => unit.toString(16).padStart(4, '0')
const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit))).join('')
