import { Show } from 'solid-js'
import { record } from '../../language/record.ts'
import { Markdown } from '../markdown.tsx'
import { whoseInWords } from './whose-in-words.ts'

type Analysis = {
  readonly text: string
  readonly by: 'doctor' | 'machine' | 'accepted'
  readonly supplier: string | null
}

/** HIST-1, DRAFT-4: an analysis, and above it whose it is: nobody shall take a machine's for their doctor's. */
export function AnalysisSection(props: { analysis: Analysis }) {
  const words = () => record().analysis
  return (
    <section class="card stack" aria-labelledby="analysis-heading">
      <h2 id="analysis-heading">{words().heading}</h2>
      <p class={props.analysis.by === 'machine' ? 'note warn' : 'note'}>
        {whoseInWords(props.analysis.by)}{' '}
        <Show when={props.analysis.supplier}>{(name) => words().supplier(name())}</Show>
      </p>
      <Markdown text={props.analysis.text} />
    </section>
  )
}
