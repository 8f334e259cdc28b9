import { Wordmark } from '../../components/wordmark.tsx'
import { showInTab } from '../../feed/tab.ts'
import { patientsOwn as words } from '../../language/patients-own.ts'

/** WAIT-13: a doctor or the desk has opened a patient's page. It says whose it is, and where their own is. */
export function PatientsOwn(props: { token: number; viewer: string }) {
  const isDoctor = () => props.viewer === 'doctor'
  showInTab(words().title(props.token))
  return (
    <>
      <header class="top">
        <Wordmark />
      </header>
      <main class="page stack">
        <section class="card stack empty">
          <h1>{words().title(props.token)}</h1>
          <p class="soft">{words().onlyTheirs}</p>
          <a class="button primary" href={isDoctor() ? '/console' : '/'}>
            {isDoctor() ? words().toConsole : words().toStart}
          </a>
        </section>
      </main>
    </>
  )
}
