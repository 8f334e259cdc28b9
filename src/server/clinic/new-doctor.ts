import { type SQL, sql } from 'drizzle-orm'

/** ADMIN-6: minutes for a visit, until the doctor says otherwise. */
const MINUTES_AT_FIRST = 15

/**
 * ADMIN-6: the parts of a statement that make doctors of the rows of `from` (`id`, `name`): closed on all days until they
 * choose some, 15 minutes, in person, 9 to 5, with what the clinic has set. Whoever is one already stays as they are.
 */
export const newDoctor = (from: SQL, doctorId: string, specialization: string): SQL => sql`
  doctor as (
    insert into doctors (id, user_id, name, specialization, languages, address)
    select ${doctorId}, p.id, p.name, ${specialization}, coalesce(c.languages, '[]'::jsonb), coalesce(c.address, '')
    from ${from} p left join clinic c on true
    on conflict (user_id) do nothing returning id
  ),
  set_at_first as (
    insert into doctor_settings (doctor_id, time_zone, minutes_per_patient, working_days, modes)
    select d.id, coalesce(c.time_zone, 'UTC'), ${MINUTES_AT_FIRST}, '[]'::jsonb, '["in_person"]'::jsonb
    from doctor d left join clinic c on true
  )`
