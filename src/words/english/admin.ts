import type { AdminWords } from '../screens/admin.ts'
import { counted } from './numbers.ts'

export const admin = {
  title: 'Clinic',
  roles: { doctor: 'Doctor', staff: 'Front desk', admin: 'Admin' },
  invite: {
    heading: 'Invite somebody',
    name: 'Their name',
    role: 'They work as',
    isAdmin: 'Also an admin: may change everything on this page',
    email: 'Their email',
    emailHint: 'The invitation goes there. Leave it empty for a link that you pass on yourself.',
    submit: 'Invite',
    sent: (email) => `The invitation is on its way to ${email}.`,
    link: 'Link for them',
    linkHint: 'It works once, for 7 days, and is shown only now. Pass it on to them alone.',
    copy: 'Copy the link',
    copied: 'Copied.',
  },
  invitations: {
    heading: 'Open invitations',
    loading: 'Loading the invitations',
    none: 'There is no open invitation.',
    until: (date) => `Until ${date}`,
    over: 'Over: make a new link',
    renew: 'New link',
    renewOf: (name) => `New link for ${name}`,
    revoke: 'Withdraw',
    revokeOf: (name) => `Withdraw the invitation of ${name}`,
    revoked: 'The invitation is withdrawn.',
  },
  people: {
    heading: 'People',
    loading: 'Loading the people',
    deactivated: 'Deactivated',
    deactivate: 'Deactivate…',
    deactivateOf: (name) => `Deactivate ${name}…`,
    reactivate: 'Reactivate',
    reactivateOf: (name) => `Reactivate ${name}`,
    giveAdmin: 'Make admin',
    giveAdminTo: (name) => `Make admin: ${name}`,
    takeAdmin: 'No longer admin',
    takeAdminFrom: (name) => `No longer admin: ${name}`,
    question: (name) => `Deactivate ${name}?`,
    consequences:
      'They are signed out everywhere at once and cannot sign in. Patients no longer find them. Nothing is deleted, and you can reactivate them.',
    ahead: (count, first, last) => {
      const bookings = counted(count, { one: 'appointment', other: 'appointments' })
      const when = first === last ? `on ${first}` : `from ${first} to ${last}`
      return `There ${count === 1 ? 'is' : 'are'} ${bookings} to come, ${when}. Booked places stay: please tell these patients, or have the desk cancel the day.`
    },
    keep: 'Keep',
  },
  clinic: { heading: 'About the clinic', loading: 'Loading the clinic' },
  audit: {
    heading: 'What was changed',
    loading: 'Loading the changes',
    none: 'Nothing was changed yet.',
    more: 'Show more',
    by: (name, date) => `By ${name}, ${date}`,
    what: {
      admin_made: (about) => `${about} became the admin by the set-up link`,
      clinic_saved: (about) => `The clinic’s data were saved: ${about}`,
      invited: (about) => `${about} was invited`,
      invitation_renewed: (about) => `${about} got a new invitation link`,
      invitation_revoked: (about) => `The invitation of ${about} was withdrawn`,
      invitation_accepted: (about) => `${about} accepted the invitation`,
      became_doctor: (about) => `${about} became a doctor as well`,
      deactivated: (about) => `${about} was deactivated`,
      reactivated: (about) => `${about} was reactivated`,
      admin_given: (about) => `${about} became an admin`,
      admin_taken: (about) => `${about} is no longer an admin`,
    },
  },
} satisfies AdminWords
