import { MOST } from '../../../../../protocol/doctor-settings.ts'
import { Mode } from '../../../../../queue/vocabulary.ts'
import { day } from '../../../../language/day.ts'
import { settings } from '../../../../language/settings.ts'
import type { SettingsDraft } from './create-draft.ts'
import type { StayingLines } from './create-staying.ts'
import { toggled } from './draft.ts'
import { Choices, Group, Hint, Stays, TextField } from './fields.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** SET-2: the days and hours. */
export function ScheduleGroup(props: { form: SettingsDraft; staying: StayingLines; timeZone: string }) {
  const { form: words, faults } = settings()
  const { draft, edit, has } = props.form
  const hoursFault = () => (has('times') ? faults.times : has('order') ? faults.order : null)
  return (
    <Group title={words.schedule} hint={words.scheduleHint}>
      <Choices
        id="working-days"
        legend={words.workingDays}
        values={WEEKDAYS}
        chosen={draft().workingDays}
        label={words.weekdayShort}
        name={words.weekday}
        isNarrow
        stays={props.staying.workingDays()}
        fault={has('days') ? faults.days : null}
        onToggle={(weekday) => edit({ workingDays: toggled(draft().workingDays, weekday) })}
      />
      <div class="field">
        <div class="settings-hours">
          <div class="field">
            <label for="opens-at">{words.opens}</label>
            <input
              id="opens-at"
              class="input"
              type="time"
              value={draft().opensAt}
              aria-invalid={has('times') && draft().opensAt === ''}
              aria-describedby="hours-hint"
              onInput={(event) => edit({ opensAt: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for="closes-at">{words.closes}</label>
            <input
              id="closes-at"
              class="input"
              type="time"
              value={draft().closesAt}
              aria-invalid={has('order') || (has('times') && draft().closesAt === '')}
              aria-describedby="hours-hint"
              onInput={(event) => edit({ closesAt: event.currentTarget.value })}
            />
          </div>
        </div>
        <Hint id="hours-hint" fault={hoursFault()} hint={words.clinicTime(props.timeZone)} />
        <Stays lines={props.staying.hours()} />
      </div>
    </Group>
  )
}

/** SET-2: how many, and of which kind. */
export function BookingsGroup(props: { form: SettingsDraft; staying: StayingLines }) {
  const { form: words, faults } = settings()
  const { draft, edit, has } = props.form
  return (
    <Group title={words.bookings} hint={words.bookingsHint}>
      <TextField
        id="capacity"
        label={words.capacity}
        hint={words.capacityHint}
        fault={has('capacity') ? faults.whole(MOST.capacity) : null}
        isNumber
        stays={props.staying.capacity()}
        value={draft().capacity}
        onInput={(capacity) => edit({ capacity })}
      />
      <Choices
        id="modes"
        legend={words.modes}
        values={Object.values(Mode)}
        chosen={draft().modes}
        label={(mode) => day().modes[mode]}
        stays={props.staying.modes()}
        fault={has('modes') ? faults.modes : null}
        onToggle={(mode) => edit({ modes: toggled(draft().modes, mode) })}
      />
    </Group>
  )
}

/** SET-2, POS-3, LATE-1: what today's queue takes over at once. */
export function VisitsGroup(props: { form: SettingsDraft }) {
  const { form: words, faults } = settings()
  const { draft, edit, has } = props.form
  return (
    <Group title={words.visits} hint={words.visitsHint}>
      <TextField
        id="minutes-per-patient"
        label={words.minutes}
        hint={words.minutesHint}
        fault={has('minutes') ? faults.whole(MOST.minutesPerPatient) : null}
        isNumber
        value={draft().minutes}
        onInput={(minutes) => edit({ minutes })}
      />
      <TextField
        id="door"
        label={words.door}
        hint={words.doorHint}
        fault={has('door') ? faults.tooLong(MOST.door) : null}
        value={draft().door}
        onInput={(door) => edit({ door })}
      />
      <div class="field">
        <label class="settings-switch">
          <input
            type="checkbox"
            checked={draft().skipAutomatically}
            aria-describedby="skips-hint"
            onChange={(event) => edit({ skipAutomatically: event.currentTarget.checked })}
          />
          <span>{words.skips}</span>
        </label>
        <p id="skips-hint" class="settings-hint small">
          {words.skipsHint}
        </p>
      </div>
    </Group>
  )
}
