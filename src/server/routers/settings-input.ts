import { z } from 'zod'
import { type DoctorSettings, type SettingsFault, settingsFaults } from '../../protocol/doctor-settings.ts'
import { Mode } from '../../queue/vocabulary.ts'
import { commandIdInput } from './inputs.ts'

const FAULTS: Readonly<Record<SettingsFault, readonly [field: keyof DoctorSettings, message: string]>> = {
  minutes: ['minutesPerPatient', 'is no number of minutes'],
  capacity: ['capacity', 'is no number of patients for one day'],
  times: ['opensAt', 'comes together with closesAt, both as HH:MM'],
  order: ['closesAt', 'is not after opensAt'],
  days: ['workingDays', 'names no day'],
  modes: ['modes', 'names no mode'],
  door: ['door', 'is too long'],
}

const weekdays = z
  .array(z.int().min(1).max(7))
  .max(7)
  .readonly()
  .transform((days) => [...new Set(days)].toSorted())

/** In the order of the vocabulary: the first is what a form offers first. */
const modes = z
  .array(z.enum(Mode))
  .max(7)
  .readonly()
  .transform((given) => Object.values(Mode).filter((mode) => given.includes(mode)))

/** SET-2: a change of some of the settings; what is not given stays as it was. */
export const settingsInput = z
  .strictObject({
    minutesPerPatient: z.number().optional(),
    capacity: z.number().optional(),
    opensAt: z.string().optional(),
    closesAt: z.string().optional(),
    workingDays: weekdays.optional(),
    modes: modes.optional(),
    door: z.string().trim().optional(),
    skipAutomatically: z.boolean().optional(),
    commandId: commandIdInput,
  })
  .superRefine((change, context) => {
    for (const fault of settingsFaults(change)) {
      const [field, message] = FAULTS[fault]
      context.addIssue({ code: 'custom', path: [field], message })
    }
  })
