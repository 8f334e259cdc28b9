/**
 * DRAFT-4: whose an AI analysis is: a machine's from when an outside service supplied it until the doctor has taken it for
 * their own. `keyId` is the API key it came by, null for the doctor's.
 */
export function whoseAnalysis({
  keyId,
  acceptedAt,
}: {
  readonly keyId: string | null
  readonly acceptedAt: Date | null
}): 'doctor' | 'machine' | 'accepted' {
  if (keyId === null) return 'doctor'
  return acceptedAt === null ? 'machine' : 'accepted'
}
