import type { ConsoleKeysWords, Whereabouts } from '../screens/console-keys.ts'
import { consoleDay } from './console-day.ts'
import { consoleLine } from './console-line.ts'
import { counted, number } from './numbers.ts'

const whereabouts: Readonly<Record<Whereabouts, string>> = {
  ...consoleLine.today.statuses,
  waiting: 'प्रतीक्षा में',
  called: consoleDay.turn.called,
}

export const consoleKeys = {
  title: 'आप क्या करना चाहेंगे?',
  placeholder: 'कोई काम, नाम या टोकन',
  nothing: 'इस नाम से कुछ नहीं मिला।',
  found: (count) => counted(count, { one: 'नतीजा', other: 'नतीजे' }),
  close: 'बंद करें',
  help: 'कीबोर्ड शॉर्टकट',
  helpTitle: 'कीबोर्ड शॉर्टकट',
  helpHint: 'मुलाक़ात के बारे में या कहीं और लिखते समय, और कोई विंडो खुली होने पर ये काम नहीं करते।',
  letters: 'एक अक्षर वाले शॉर्टकट',
  lettersHint: 'बोलकर लिखते हों या ग़लती से कुंजियाँ दबती हों, तो इन्हें बंद कर दें। मेन्यू चलता रहेगा।',
  palette: 'आप जो कुछ कर सकते हैं',
  find: 'क़तार में मरीज़ खोजें',
  show: (pane) => `दिखाएँ: ${pane}`,
  person: (token, name, where) => `${number(token)} · ${name} · ${whereabouts[where]}`,
} satisfies ConsoleKeysWords
