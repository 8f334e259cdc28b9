import { For } from 'solid-js'

/** PAGE-8: strokes in a square of 24, as the wordmark's door is drawn. */
const STROKES = {
  doctors: ['M6 21V11a6 6 0 0 1 12 0v10', 'M3 21h18', 'M14.5 15.5v.01'],
  appointments: [
    'M4 7.5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z',
    'M4 10h16',
    'M8.5 3v4M15.5 3v4',
  ],
  visits: ['M7 3h7l4 4v12a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M9 12h6M9 16h4'],
  profile: ['M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20.5a7.5 7.5 0 0 1 15 0'],
} as const

/** The picture beside a way to go, on a phone; the word says it. */
export function NavIcon(props: { of: keyof typeof STROKES }) {
  return (
    <svg class="nav-icon" viewBox="0 0 24 24" aria-hidden="true">
      <For each={STROKES[props.of]}>{(stroke) => <path d={stroke} />}</For>
    </svg>
  )
}
