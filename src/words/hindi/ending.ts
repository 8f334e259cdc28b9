import type { EndingWords } from '../screens/ending.ts'

export const ending = {
  label: 'आपका अपॉइंटमेंट',
  missed: 'आपको देर हो गई। अपॉइंटमेंट छूट गया!',
  completed: 'आपकी मुलाक़ात पूरी हो गई',
  afterCompleted: 'आने के लिए धन्यवाद। आप जल्दी स्वस्थ हों।',
  cancelled: 'यह अपॉइंटमेंट रद्द हो गया है',
  afterCancelled: 'आपकी जगह अगले मरीज़ को दे दी गई है।',
  interrupted: 'मुलाक़ात बीच में रुक गई',
  afterInterrupted: 'डॉक्टर इसे फिर शुरू कर सकते हैं: यह पेज खुला रखें। किसी और समय आना हो, तो पहले इसे रद्द करें।',
} satisfies EndingWords
