import { createSignal } from 'solid-js'
import {
  type DoctorSettings,
  type SettingsFault,
  settingsFaults,
} from '../../../../../protocol/doctor-settings.ts'
import { changeOf, type Draft, draftOf, isEmpty } from './draft.ts'

/** The settings while they are edited, against what they were when the form was opened. */
export function createDraft(before: DoctorSettings) {
  const [draft, setDraft] = createSignal<Draft>(draftOf(before))
  const change = () => changeOf(draft(), before)
  const faults = () => settingsFaults(change())
  return {
    before,
    draft,
    edit: (part: Partial<Draft>) => setDraft({ ...draft(), ...part }),
    change,
    isChanged: () => !isEmpty(change()),
    faults,
    has: (fault: SettingsFault) => faults().includes(fault),
  }
}
export type SettingsDraft = ReturnType<typeof createDraft>
