import { createEffect, type JSX } from 'solid-js'

/** The browser's own dialog: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog(props: {
  isOpen: boolean
  title: string
  onClose: () => void
  children: JSX.Element
}) {
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.isOpen && !dialog?.open) dialog?.showModal()
    if (!props.isOpen && dialog?.open) dialog.close()
  })
  return (
    <dialog ref={dialog} aria-label={props.title} onClose={() => props.onClose()}>
      <div class="stack">
        <h2>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  )
}
