import { createEffect } from 'solid-js'
import { markdownHtml } from './markdown-html.ts'

/** HIST-1, HIST-7: what a doctor or a service has written, in whatever direction its own language runs. */
export function Markdown(props: { text: string }) {
  let box: HTMLDivElement | undefined
  createEffect(() => {
    if (!box) return
    box.innerHTML = markdownHtml(props.text)
    // What it leads to learns nothing of where it stood.
    for (const link of box.querySelectorAll('a'))
      Object.assign(link, { rel: 'noopener noreferrer', target: '_blank' })
  })
  return <div class="markdown" dir="auto" ref={box} />
}
