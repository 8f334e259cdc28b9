/**
 * SET-4: keeps a dialog open while `mayLeave` says no, whatever closes it: Escape, or going back on a phone. A browser lets
 * itself be stopped only once; the second time it closes the dialog, which is then opened again before anybody is told.
 */
export function guardLeaving(
  dialog: HTMLDialogElement | null | undefined,
  mayLeave: () => boolean,
): () => void {
  if (!dialog) return () => {}
  const onCancel = (event: Event) => {
    if (event.target === dialog && !mayLeave()) event.preventDefault()
  }
  const onClose = (event: Event) => {
    if (event.target !== dialog || mayLeave()) return
    event.stopImmediatePropagation()
    dialog.showModal()
  }
  dialog.addEventListener('cancel', onCancel, { capture: true })
  dialog.addEventListener('close', onClose, { capture: true })
  return () => {
    dialog.removeEventListener('cancel', onCancel, { capture: true })
    dialog.removeEventListener('close', onClose, { capture: true })
  }
}
