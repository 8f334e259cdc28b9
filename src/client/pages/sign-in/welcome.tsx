import type { JSX } from 'solid-js'
import { find } from '../../language/find.ts'
import { Sample } from '../find/front/sample.tsx'

/** The frame of all pages of coming in: one card, and beside it, where there is room, what this is. */
export function Welcome(props: { title: string; below?: JSX.Element; children: JSX.Element }) {
  return (
    <div class="welcome">
      <section class="card stack" aria-label={props.title}>
        <h1>{props.title}</h1>
        {props.children}
      </section>
      <div class="welcome-side">
        <p>
          <span>{find().front.pitch.wait}</span> <span>{find().front.pitch.come}</span>
        </p>
        <Sample />
      </div>
      {props.below}
    </div>
  )
}
