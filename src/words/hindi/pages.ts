import type { PagesWords } from '../screens/pages.ts'

export const pages = {
  titles: {
    find: 'डॉक्टर खोजें',
    appointments: 'मेरे अपॉइंटमेंट',
    notFound: 'ऐसा कोई पेज नहीं है',
    broken: 'कुछ गड़बड़ हो गई',
  },
  loading: 'पेज खुल रहा है',
  loadingAccount: 'आपका खाता खुल रहा है',
  tryAgain: 'फिर कोशिश करें',
  broken: {
    heading: 'यह पेज नहीं चल पाया',
    text: 'आपके अपॉइंटमेंट सुरक्षित हैं। पेज फिर से लोड करने पर अक्सर ठीक हो जाता है।',
    reload: 'फिर से लोड करें',
  },
  notFound: {
    heading: 'ऐसा कोई कमरा नहीं है',
    text: 'पता ग़लत है, या पेज कहीं और चला गया है।',
    findDoctor: 'डॉक्टर खोजें',
    appointments: 'मेरे अपॉइंटमेंट',
    console: 'अपना कंसोल खोलें',
    desk: 'फ़्रंट डेस्क खोलें',
  },
} satisfies PagesWords
