import { Show } from 'solid-js'

type Paged = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): Promise<unknown>
}

/**
 * HIST-2: asks for the next page of a list. The button goes when there is no more: whoever pressed it goes on with the
 * first of what has come.
 */
export function ShowMore(props: {
  query: Paged
  /** Where the pages stand, one child an item. */
  list: () => HTMLElement | undefined
  says: string
  /** While the next page is on its way; as before, when not said. */
  saysLoading?: string
  class?: string
}) {
  async function showMore() {
    const before = props.list()?.children.length ?? 0
    await props.query.fetchNextPage()
    const first = props.list()?.children[before]
    if (!(first instanceof HTMLElement)) return
    const control = first.querySelector<HTMLElement>('a, button')
    if (!control) first.tabIndex = -1
    ;(control ?? first).focus()
  }
  return (
    <Show when={props.query.hasNextPage}>
      <button
        type="button"
        class={props.class ?? 'button'}
        aria-disabled={props.query.isFetchingNextPage}
        onClick={() => !props.query.isFetchingNextPage && void showMore()}
      >
        {(props.query.isFetchingNextPage && props.saysLoading) || props.says}
      </button>
    </Show>
  )
}
