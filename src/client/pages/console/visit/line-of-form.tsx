import type { JSX } from 'solid-js'

/** A name, and beside it what is written. */
export function Line(props: { name: string; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label class="rx-line">
      <span>{props.name}</span>
      {props.children}
    </label>
  )
}
