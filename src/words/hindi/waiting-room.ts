import type { WaitingRoomWords } from '../screens/waiting-room.ts'
import { counted, number } from './numbers.ts'

export const waitingRoom = {
  page: {
    loading: 'आपका अपॉइंटमेंट खुल रहा है',
    loadingLine: 'क़तार खुल रही है',
    onItsWay: 'आपकी बुकिंग थोड़ी ही देर में यहाँ दिखेगी।',
    appointments: 'मेरे अपॉइंटमेंट',
    tryAgain: 'फिर कोशिश करें',
  },
  tokens: {
    label: 'टोकन',
    serving: 'अभी चल रहा टोकन',
    own: 'आपका टोकन',
    modes: { online: 'ऑनलाइन मुलाक़ात', in_person: 'क्लिनिक में मुलाक़ात' },
  },
  turn: {
    label: 'आपकी बारी',
    come: 'आपका नंबर आ गया है! जल्दी जुड़ें!',
    here: 'यहीं रहें। आपके डॉक्टर अभी शुरू करने वाले हैं।',
    started: 'डॉक्टर आपके लिए तैयार हैं',
    startedAt: (time) => `${time} बजे शुरू हुई`,
    left: {
      online: (time) => `जुड़ने के लिए ${time} बाक़ी`,
      in_person: (time) => `अंदर आने के लिए ${time} बाक़ी`,
    },
    now: 'अभी',
    goIn: (door) => (door === '' ? 'कृपया अब डॉक्टर के पास अंदर जाएँ।' : `कृपया अब यहाँ जाएँ: ${door}`),
    joinCall: 'तुरंत Google Meet में जुड़ें',
    paused: 'आपकी मुलाक़ात अभी रुकी हुई है',
    away: 'आपके डॉक्टर थोड़ी देर के लिए गए हैं। पास ही रहें।',
  },
  join: {
    label: 'प्रतीक्षा कक्ष',
    join: { online: 'अपॉइंटमेंट में जुड़ें', in_person: 'मैं आ गया/गई हूँ' },
    joining: { online: 'जोड़ा जा रहा है…', in_person: 'एक क्षण…' },
    tellsDoctor: {
      online: 'इससे डॉक्टर को पता चलता है कि आप आ गए हैं।',
      in_person: 'क्लिनिक पहुँचकर इसे दबाएँ: डॉक्टर को दिख जाएगा।',
    },
    tooFar: (turns) => `जब आपसे आगे ${number(turns)} या उससे कम बारियाँ होंगी, तब खुलेगा। हम आपको बताएँगे।`,
    joined: {
      online: 'आप प्रतीक्षा कक्ष में हैं। यह पेज बंद हो जाए, तब भी आपकी जगह बनी रहेगी।',
      in_person: 'डॉक्टर जानते हैं कि आप आ गए हैं। यह पेज बंद हो जाए, तब भी आपकी जगह बनी रहेगी।',
    },
    ready: 'मैं तैयार हूँ',
    isReady: 'डॉक्टर देख सकते हैं कि आप तैयार हैं।',
  },
  place: {
    label: 'आपकी जगह',
    progress: 'आपकी बारी तक का सफ़र',
    kept: 'तब तक आपकी जगह बनी रहेगी।',
    aheadSoFar: (turns) =>
      turns === 0
        ? 'अभी तक आपसे आगे कोई नहीं है'
        : `अभी तक आपसे आगे ${counted(turns, { one: 'बारी है', other: 'बारियाँ हैं' })}`,
  },
  problem: {
    signedOut: 'कृपया साइन इन करें',
    placeKept: 'क़तार में आपकी जगह बनी हुई है। उसे देखने के लिए साइन इन करें।',
    signIn: 'साइन इन',
    notFound: 'ऐसा कोई अपॉइंटमेंट नहीं है',
    notYours: 'यह लिंक किसी और खाते का है, या किसी भी अपॉइंटमेंट का नहीं है।',
    cannotShow: 'अभी आपकी जगह नहीं दिखाई जा सकती',
  },
} satisfies WaitingRoomWords
