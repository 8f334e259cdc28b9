import type { PatientsOwnWords } from '../screens/patients-own.ts'

export const patientsOwn = {
  title: (token) => `टोकन ${token} का प्रतीक्षा कक्ष`,
  onlyTheirs: 'यह पेज मरीज़ का अपना है। इसे केवल वही देख सकते हैं।',
  toConsole: 'अपना कंसोल खोलें',
  toStart: 'मुख्य पेज पर जाएँ',
} satisfies PatientsOwnWords
