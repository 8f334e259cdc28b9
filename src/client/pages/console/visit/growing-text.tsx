import { createEffect, type JSX, on, splitProps } from 'solid-js'

/** Browsers that size a field by what is in it need no help. */
const growsByItself = () => typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')

/** CONSOLE-15: a field that is one line high until something is written, and grows with it. */
export function GrowingText(
  props: Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'ref' | 'value'> & { value: string },
) {
  const [own, rest] = splitProps(props, ['class', 'value'])
  let field: HTMLTextAreaElement | undefined
  function grow() {
    if (!field || growsByItself()) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  }
  createEffect(on(() => own.value, grow))
  return (
    <textarea
      {...rest}
      ref={field}
      class={`input growing ${own.class ?? ''}`}
      dir="auto"
      rows={1}
      value={own.value}
    />
  )
}
