import { createEffect, type JSX, onCleanup } from 'solid-js'

/** Whether the dialog itself was taken out of the page or put into it, with whatever it stands in. */
const isAbout =
  (dialog: HTMLDialogElement) =>
  ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    [...addedNodes, ...removedNodes].some((node) => node.contains(dialog))

/**
 * CONSOLE-13: what surrounds a dialog may be put aside for a moment while something is loaded. The browser then leaves it open, but
 * before nothing any more: the page behind it could be pressed.
 */
function stay(dialog: HTMLDialogElement): void {
  if (!dialog.isConnected || !dialog.open) return
  dialog.removeAttribute('open')
  dialog.showModal()
}

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
    if (!props.isOpen) return
    const moves = new MutationObserver((changes) => dialog && changes.some(isAbout(dialog)) && stay(dialog))
    moves.observe(document.body, { childList: true, subtree: true })
    onCleanup(() => moves.disconnect())
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
