import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { queries } from '../../../api/queries.ts'
import { useSession } from '../../../components/session.ts'
import { find } from '../../../language/find.ts'
import { DemoAccounts } from '../../sign-in/demo-accounts.tsx'
import { DoctorList } from '../list/doctor-list.tsx'
import { Sample } from './sample.tsx'
import { Steps } from './steps.tsx'

/** FIND-1: for whoever is not signed in. Nothing above the doctors waits for an answer. */
export function FrontPage() {
  const { enter } = useSession()
  const demo = useQuery(() => queries.demo())
  const isDemo = () => demo.isSuccess && demo.data.offered
  return (
    <div class="front">
      <section class="hero">
        <div class="stack pitch">
          <h1 class="display">
            <span>{find().front.pitch.wait}</span> <span>{find().front.pitch.come}</span>
          </h1>
          <p class="lead">{find().front.lead}</p>
          <div class="row">
            <a class="button primary" href="#doctors">
              {find().front.findDoctor}
            </a>
            <A class="button" href="/sign-in?next=%2Fappointments">
              {find().front.haveToken}
            </A>
          </div>
          <p class="small demo-way">
            <Show when={isDemo()}>
              <a href="#demo">{find().front.demo}</a>
            </Show>
          </p>
        </div>
        <Sample />
      </section>
      <Steps />
      <DoctorList />
      <div id="demo">
        <DemoAccounts onEntered={() => enter(null)} />
      </div>
    </div>
  )
}
