/** The colours of the app (src/client/styles/tokens.css); the page stands alone, beside the app. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f5f4ef; --card: #fffefb; --sunken: #ecebe4; --ink: #16211e; --soft: #53615c; --rule: #dcdcd2; --accent: #0f6b5c }
@media (prefers-color-scheme: dark) { :root { --paper: #101715; --card: #18211e; --sunken: #0b100f; --ink: #edf2ef; --soft: #a3b3ac; --rule: #2b3733; --accent: #8accba } }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; overflow-wrap: anywhere }
main { max-inline-size: 44rem; margin-inline: auto; padding: 0.5rem 1.25rem 3rem }
a { color: var(--accent) }
main > p:first-child a { display: inline-flex; align-items: center; min-block-size: 2.75rem }
h1 { font-size: 1.75rem; line-height: 1.2; text-wrap: balance }
h2 { font-size: 1.1875rem; line-height: 1.3 }
article, .empty { margin-block-start: 1rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.875rem }
pre { margin-block-start: 0.75rem; padding: 0.875rem; border-radius: 0.5rem; background: var(--sunken); font: inherit; font-size: 0.9375rem; white-space: pre-wrap }
pre a { display: inline-block; padding-block: 0.6rem }
button { min-block-size: 2.75rem; margin-block-start: 0.75rem; padding-inline: 1rem; border: 1px solid var(--rule); border-radius: 0.5rem; background: var(--card); color: var(--accent); font: inherit; cursor: pointer }
.soft, .small { color: var(--soft) }
.small { font-size: 0.875rem }
`
