import { bigint, boolean, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { user } from './auth-schema.ts'

// The clinic itself, who is asked to work at it, and what its admins have changed (decision 023).

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** ADMIN-4: one row, of which every new doctor's settings begin. */
export const clinic = pgTable('clinic', {
  /** Always `clinic`: there is no second row. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  address: text('address').notNull().default(''),
  /** IANA. */
  timeZone: text('time_zone').notNull(),
  /** Spoken at the clinic, as BCP 47 tags. */
  languages: jsonb('languages').$type<readonly string[]>().notNull().default([]),
  savedAt: instant('saved_at').notNull(),
})

/** ADMIN-5: of the secret in its link only a hash is kept. */
export const invitations = pgTable('invitations', {
  id: text('id').primaryKey(),
  hash: text('hash').notNull().unique(),
  role: text('role').$type<InvitedRole>().notNull(),
  isAdmin: boolean('is_admin').notNull().default(false),
  /** Where its mail goes; null for a link that is handed over. */
  email: text('email'),
  name: text('name').notNull(),
  invitedBy: text('invited_by')
    .notNull()
    .references(() => user.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  revokedAt: instant('revoked_at'),
})

/** Whom somebody is asked to be. */
export type InvitedRole = 'doctor' | 'staff'

/** ADMIN-9: written in the transaction of what it tells; never a secret. */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** Who did it. */
    actorId: text('actor_id')
      .notNull()
      .references(() => user.id),
    what: text('what').$type<AuditedChange>().notNull(),
    /** Whom it is about; null where it is about nobody who has an account. */
    subjectId: text('subject_id').references(() => user.id),
    /** By what name it was known then: a person's, or the clinic's. */
    about: text('about').notNull().default(''),
  },
  (table) => [index('audit_newest').on(table.id.desc().nullsFirst())],
)

/** Every kind of change that an admin can make, and the two that a link makes. */
export type AuditedChange =
  | 'admin_made'
  | 'clinic_saved'
  | 'invited'
  | 'invitation_renewed'
  | 'invitation_revoked'
  | 'invitation_accepted'
  | 'became_doctor'
  | 'deactivated'
  | 'reactivated'
  | 'admin_given'
  | 'admin_taken'
