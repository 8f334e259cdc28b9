import { createEffect, onCleanup, Show } from 'solid-js'
import { systemTimer } from '../../../../platform/timer.ts'
import type { Token } from '../../../../queue/ids.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { consoleNews } from '../../../language/console-news.ts'
import { type Day, patientOf } from '../console-day.ts'
import type { ConsoleNews } from './create-news.ts'
import type { News } from './news.ts'

const SHOWN_MS = 10_000

/** By name where it is one person's doing; a crowd at opening time is a number. */
export function newsInWords(day: Day, news: News): string {
  const words = consoleNews()
  switch (news.type) {
    case 'link':
      return words.link
    case 'wrote': {
      const from = day.patients.find(({ appointmentId }) => appointmentId === news.appointmentId)
      return words.wrote(from?.patientName ?? words.somebody)
    }
    case 'here':
    case 'ready': {
      const [first = 0 as Token, ...others] = news.tokens
      const name = patientOf(day, first)?.patientName ?? consoleDay().page.tabServing(first)
      return others.length === 0 ? words[news.type](name, first) : words.many[news.type](news.tokens.length)
    }
    default:
      return news satisfies never
  }
}

/**
 * CONSOLE-25: one line in nobody's way, gone by itself. A screen reader hears of whoever wrote and of the link; that people
 * come is read out for whoever's turn it is alone (CONSOLE-5): sixty a day would be no help.
 */
export function NewsNote(props: { day: Day; news: ConsoleNews; onShow: (news: News) => void }) {
  createEffect(() => {
    if (props.news.news() !== null) onCleanup(systemTimer(SHOWN_MS, props.news.close))
  })
  const isHeard = () => {
    const type = props.news.news()?.type
    return type === 'wrote' || type === 'link'
  }
  return (
    <>
      <p class="visually-hidden" role="status">
        <Show keyed when={isHeard() && props.news.news()}>
          {(news) => newsInWords(props.day, news)}
        </Show>
      </p>
      <Show keyed when={props.news.news()}>
        {(news) => (
          <div class="saved-note-card news-note" data-testid="news">
            <button type="button" class="link" onClick={() => props.onShow(news)}>
              {newsInWords(props.day, news)}
            </button>
            <button type="button" class="link" onClick={() => props.news.close()}>
              {consoleNews().close}
            </button>
          </div>
        )}
      </Show>
    </>
  )
}
