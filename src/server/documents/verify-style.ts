/** The colours of the app (src/client/styles/tokens.css); the page stands alone, so that it works wherever a phone scans. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #f5f4ef; --card: #fffefb; --ink: #16211e; --soft: #53615c; --rule: #dcdcd2; --good: #0f6b5c; --warn: #8a5200; --bad: #a9281d }
@media (prefers-color-scheme: dark) { :root { --paper: #121715; --card: #1b2220; --ink: #ecefe9; --soft: #a9b5af; --rule: #36413d; --good: #7fd6c0; --warn: #f0b95c; --bad: #ff9d92 } }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; overflow-wrap: anywhere }
main { max-inline-size: 34rem; margin-inline: auto; padding: 1.5rem 1.25rem 3rem }
.clinic { display: flex; gap: 0.5rem; align-items: center; font-weight: 600; color: var(--good) }
.asks { margin-block: 2rem 0.75rem; color: var(--soft) }
section { background: var(--card); border: 1px solid var(--rule); border-inline-start: 0.4rem solid var(--tone); border-radius: 0.875rem; padding: 1.25rem; --tone: var(--soft) }
section.current { --tone: var(--good) }
section.superseded { --tone: var(--warn) }
section.withdrawn { --tone: var(--bad) }
h1 { font-size: 1.75rem; line-height: 1.2; text-wrap: balance }
h1 span { color: var(--tone) }
section p { margin-block-start: 0.75rem }
dl { margin-block: 1.5rem 1rem; display: grid; gap: 0.25rem }
dt { color: var(--soft); font-size: 0.9375rem }
dd { margin-block-end: 0.75rem; font-size: 1.125rem }
.hash { font: 0.9375rem/1.5 ui-monospace, monospace }
.small { color: var(--soft); font-size: 0.9375rem }
`
