import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { Dialog } from './dialog.tsx'

afterEach(cleanup)

it('CONSOLE-13 a dialog that is put aside with what it stands in is before everything again when that is back', async () => {
  const onClose = vi.fn()
  const { container, getByRole } = render(() => (
    <section>
      <Dialog isOpen title="Settings" onClose={onClose}>
        <input aria-label="Minutes" />
      </Dialog>
    </section>
  ))
  const dialog = getByRole('dialog') as HTMLDialogElement
  const shows = vi.spyOn(dialog, 'showModal')
  const section = container.querySelector('section') as HTMLElement
  section.remove()
  container.append(section)
  await vi.waitFor(() => expect(shows).toHaveBeenCalledTimes(1))
  section.remove()
  await new Promise((resolve) => setTimeout(resolve))
  container.append(section)
  await vi.waitFor(() => expect(shows).toHaveBeenCalledTimes(2))
  container.append(document.createElement('p'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(shows).toHaveBeenCalledTimes(2)
  expect(dialog.open).toBe(true)
  expect(onClose).not.toHaveBeenCalled()
})
