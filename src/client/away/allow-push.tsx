import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { api } from '../api/light-trpc.ts'
import { away } from '../language/away.ts'
import { telling } from '../language/telling.ts'
import { allowPush, type PushState, pushState, stopPush } from './push.ts'

/**
 * PUSH-1, NOTE-8: offers to tell the person while the page is closed, with why, where a turn is waited for. The browser asks
 * in the press alone. Where that cannot be, nothing stands here.
 */
export function AllowPush(props: {
  /** Where it is chosen how to be told, it can be taken back as well. */
  isStoppable?: boolean
}) {
  const [state, setState] = createSignal<PushState>('unknown')
  const [doing, setDoing] = createSignal<'nothing' | 'asking' | 'failed'>('nothing')
  onMount(() => void pushState(api).then(setState, () => setState('none')))

  async function allow() {
    if (doing() === 'asking') return
    setDoing('asking')
    try {
      setState(await allowPush(api))
      setDoing('nothing')
    } catch {
      // No network, or a push service that will not: the person is told, and can try again.
      setDoing('failed')
    }
  }
  const stop = () => stopPush(api).then(setState, () => setDoing('failed'))
  const says = () => (state() === 'denied' ? away().denied : state() === 'on' ? away().on : '')

  return (
    <>
      <Switch>
        <Match when={state() === 'off'}>
          <section class={props.isStoppable ? 'stack tight' : 'card stack tight'} aria-label={away().heading}>
            {/* Where it is chosen how to be told there is a heading already. */}
            <Show when={!props.isStoppable}>
              <h2>{away().heading}</h2>
            </Show>
            <p class="soft">{doing() === 'failed' ? away().failed : away().why}</p>
            <div>
              <button
                type="button"
                class="button"
                aria-disabled={doing() === 'asking'}
                onClick={() => void allow()}
              >
                {doing() === 'asking' ? away().asking : away().allow}
              </button>
            </div>
          </section>
        </Match>
        <Match when={state() === 'on' && props.isStoppable}>
          <div>
            <button type="button" class="button" onClick={() => void stop()}>
              {telling().stop}
            </button>
          </div>
        </Match>
        <Match when={state() === 'install'}>
          <p class="small soft">{away().install}</p>
        </Match>
      </Switch>
      {/* Heard when the press has come to something. */}
      <p class={says() ? 'small soft' : 'visually-hidden'} role="status">
        {says()}
      </p>
    </>
  )
}
