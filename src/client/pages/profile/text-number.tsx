import { useQuery, useQueryClient } from '@tanstack/solid-query'
import type { inferRouterOutputs } from '@trpc/server'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { AppRouter } from '../../../server/routers/app.ts'
import { createAction } from '../../api/create-action.ts'
import { queries } from '../../api/queries.ts'
import { api } from '../../api/trpc.ts'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { textNumber } from '../../language/text-number.ts'
import { CodeForm } from '../sign-in/code-form.tsx'
import { NumberForm, type NumberWish } from './number-form.tsx'

type Mine = inferRouterOutputs<AppRouter>['texts']['mine']
type Step =
  | { readonly name: 'rest'; readonly said?: string }
  | { readonly name: 'choosing' }
  /** `wish.number` is as the Worker has it. */
  | { readonly name: 'confirming'; readonly wish: NumberWish }

/** SMS-2, SMS-4: where the patient is told by text. Nothing stands here where the clinic sends no texts and knows no number. */
export function TextNumber() {
  let heading: HTMLHeadingElement | undefined
  const own = useQuery(() => queries.textNumber())
  const isWanted = () =>
    !own.isPending && (own.data === undefined || own.data.offers.length > 0 || own.data.number !== null)
  return (
    <Show when={isWanted()}>
      <section class="card stack" aria-labelledby="text-number">
        <h2 id="text-number" ref={heading} tabindex={-1}>
          {textNumber().heading}
        </h2>
        <p class="soft small">{textNumber().about}</p>
        <Loaded query={own} says={textNumber().loading}>
          {(mine) => <Steps mine={mine()} onSettled={() => heading?.focus()} />}
        </Loaded>
      </section>
    </Show>
  )
}

function Steps(props: {
  mine: Mine
  /** Whoever has pressed a button that is gone goes on from here. */
  onSettled: () => void
}) {
  const client = useQueryClient()
  const [step, setStep] = createSignal<Step>({ name: 'rest' })
  const keep = (mine: Mine) => client.setQueryData(queries.textNumber().queryKey, mine)
  function settle(said?: string) {
    setStep(said === undefined ? { name: 'rest' } : { name: 'rest', said })
    props.onSettled()
  }
  async function ask(wish: NumberWish) {
    const { number } = await api.texts.askCode.mutate(wish)
    setStep({ name: 'confirming', wish: { ...wish, number } })
  }
  async function confirm(code: string) {
    keep(await api.texts.confirm.mutate({ code }))
    settle(textNumber().confirmed)
  }
  const remove = createAction(async () => {
    await api.texts.remove.mutate()
    keep({ ...props.mine, number: null })
    settle(textNumber().removed)
  })
  const wish = () => {
    const now = step()
    return now.name === 'confirming' ? now.wish : null
  }
  const said = () => {
    const now = step()
    return now.name === 'rest' ? now.said : undefined
  }

  return (
    <>
      <p class={said() ? 'note good' : 'visually-hidden'} role="status">
        {said() ?? ''}
      </p>
      <Switch
        fallback={<NumberForm offers={props.mine.offers} isOpened={step().name === 'choosing'} onAsk={ask} />}
      >
        <Match when={wish()}>
          {(asked) => (
            <CodeForm
              email={asked().number}
              says={{ sent: textNumber().sentTo(asked().number), lost: textNumber().lost }}
              does={textNumber().confirm}
              instead={textNumber().cancel}
              onCode={confirm}
              onAgain={() => ask(asked())}
              onInstead={() => settle()}
            />
          )}
        </Match>
        <Match when={step().name === 'rest' && props.mine.number}>
          {(number) => (
            <>
              <p>{textNumber().isOn(number().number, number().via)}</p>
              <Show when={number().isStopped}>
                <p class="note warn">{textNumber().stopped}</p>
              </Show>
              <ProblemNote problem={remove.problem()} />
              <div class="row ways">
                <Show when={props.mine.offers.length > 0}>
                  <button type="button" class="button" onClick={() => setStep({ name: 'choosing' })}>
                    {textNumber().change}
                  </button>
                </Show>
                <button
                  type="button"
                  class="button"
                  aria-disabled={remove.isPending()}
                  onClick={() => void remove.act(undefined)}
                >
                  {textNumber().remove}
                </button>
              </div>
            </>
          )}
        </Match>
      </Switch>
      <Show when={step().name === 'choosing' && props.mine.number}>
        <div>
          <button type="button" class="button small quiet" onClick={() => settle()}>
            {textNumber().cancel}
          </button>
        </div>
      </Show>
    </>
  )
}
