/** ADMIN-5, ADMIN-7, ADMIN-9: the page of whoever sets the clinic up. */
export type AdminWords = {
  readonly title: string
  readonly roles: { readonly doctor: string; readonly staff: string; readonly admin: string }
  readonly invite: {
    readonly heading: string
    readonly name: string
    readonly role: string
    readonly isAdmin: string
    readonly email: string
    readonly emailHint: string
    readonly submit: string
    readonly sent: (email: string) => string
    readonly link: string
    readonly linkHint: string
    readonly copy: string
    readonly copied: string
  }
  readonly invitations: {
    readonly heading: string
    readonly loading: string
    readonly none: string
    readonly until: (date: string) => string
    readonly over: string
    readonly renew: string
    readonly renewOf: (name: string) => string
    readonly revoke: string
    readonly revokeOf: (name: string) => string
    readonly revoked: string
  }
  readonly people: {
    readonly heading: string
    readonly loading: string
    readonly deactivated: string
    readonly deactivate: string
    readonly deactivateOf: (name: string) => string
    readonly reactivate: string
    readonly reactivateOf: (name: string) => string
    readonly giveAdmin: string
    readonly giveAdminTo: (name: string) => string
    readonly takeAdmin: string
    readonly takeAdminFrom: (name: string) => string
    readonly question: (name: string) => string
    readonly consequences: string
    readonly ahead: (count: number, first: string, last: string) => string
    readonly keep: string
  }
  readonly clinic: { readonly heading: string; readonly loading: string }
  readonly audit: {
    readonly heading: string
    readonly loading: string
    readonly none: string
    readonly more: string
    readonly by: (name: string, date: string) => string
    /** What became of whom, by the name it had then. */
    readonly what: Readonly<Record<ChangeOfClinic, (about: string) => string>>
  }
}

type ChangeOfClinic =
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
