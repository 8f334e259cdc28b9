/** The most characters of each text, and the most items of each list, on both sides of the wire. */
export const LIMITS = {
  /** About 5,000 words. */
  notes: 40_000,
  aiAnalysis: 40_000,
  medications: 40,
  medicationName: 120,
  /** Form, strength, dose, frequency, timing, duration. */
  medicationField: 120,
  instructions: 500,
  /** Lifestyle, diet, warning signs, emergency. */
  advice: 4_000,
  tests: 40,
  test: 200,
  followUpNote: 500,
  correctionReason: 500,
  templateName: 80,
  message: 1_000,
  /** What is typed to find a patient by. */
  nameSought: 100,
  /** Allergies, conditions, medicines: items of each, and characters of an item. */
  profileItems: 40,
  profileItem: 120,
  phone: 40,
} as const
