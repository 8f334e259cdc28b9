import type { WhyMovedWords } from '../dictionary.ts'

const because = (sentence: string) => (reason: string | null) =>
  reason === null ? `${sentence}।` : `${sentence}: ${reason}।`

export const whyMoved = {
  others: {
    visit_finished: 'एक मुलाक़ात पूरी हुई।',
    patient_missed: 'एक मरीज़ नहीं आए।',
    cancellation: 'किसी ने रद्द किया।',
    doctor_back: 'डॉक्टर लौट आए हैं।',
    next_called: 'अगले मरीज़ को बुलाया गया।',
    booked: 'किसी ने बुक किया।',
    reassigned: 'किसी ने नया टोकन लिया।',
    stepped_back: 'किसी को देर हो रही है, उन्होंने आपको पहले जाने दिया।',
    moved_up: because('किसी को आगे किया गया'),
    called_out_of_order: because('किसी को पहले बुलाया गया'),
    turn_undone: 'पिछली बारी वापस ली गई।',
    visit_resumed: 'बीच में रुकी एक मुलाक़ात पहले पूरी होगी।',
  },
  own: {
    booked: 'आपने बुक किया।',
    reassigned: 'आपने नया टोकन लिया।',
    stepped_back: 'आपको देर हो रही है और आपने दूसरों को पहले जाने दिया।',
    moved_up: because('आपको आगे किया गया'),
    called_out_of_order: because('आपको पहले बुलाया गया'),
  },
  reasons: {
    emergency: 'आपात स्थिति',
    vulnerable: 'मरीज़ जिन्हें रुकना नहीं चाहिए',
    brief: 'बहुत छोटी मुलाक़ात',
    correction: 'क्रम की एक ग़लती सुधारी गई',
    other: 'डॉक्टर या काउंटर ने ऐसा तय किया',
  },
} satisfies WhyMovedWords
