import { For } from 'solid-js'

/** What is on its way, as quiet shapes; read out once. */
export function Skeleton(props: { says: string; rows?: number }) {
  return (
    <div class="stack" role="status" aria-label={props.says}>
      <For each={Array.from({ length: props.rows ?? 2 })}>{() => <div class="skeleton" />}</For>
    </div>
  )
}
