import { For } from 'solid-js'

/** What is on its way, as quiet shapes; read out once. `shape` names what they hold the place of. */
export function Skeleton(props: { says: string; rows?: number; shape?: string }) {
  return (
    <div class={`stack ${props.shape ?? ''}`} role="status" aria-label={props.says}>
      <For each={Array.from({ length: props.rows ?? 2 })}>{() => <div class="skeleton" />}</For>
    </div>
  )
}
