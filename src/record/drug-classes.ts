/** Medicines of which who is allergic to one may be allergic to all. */
export type DrugClass = {
  /** What an allergy to all of them is called, without the `s` of more than one. */
  readonly names: readonly string[]
  readonly members: readonly string[]
  /** What the names of further members begin or end with. */
  readonly begins?: string
  readonly ends?: string
}

/**
 * RX-2: short on purpose, and incomplete: a help that calls to mind, and no list to rely on. It knows generic names and
 * the commonest brands, no reaction across classes (penicillins and cephalosporins) and no excipients.
 */
export const DRUG_CLASSES: readonly DrugClass[] = [
  {
    names: ['penicillin', 'lactam'],
    members: ['amoxiclav', 'augmentin', 'tazocin', 'amoxil'],
    ends: 'cillin',
  },
  { names: ['cephalosporin', 'cefalosporin', 'lactam'], members: ['keflex', 'cephalexin'], begins: 'cef' },
  {
    names: ['sulfonamide', 'sulphonamide', 'sulfa', 'sulpha'],
    members: [
      'sulfamethoxazole',
      'cotrimoxazole',
      'trimoxazole',
      'bactrim',
      'septran',
      'sulfadiazine',
      'sulfasalazine',
      'sulfadoxine',
    ],
  },
  {
    names: ['nsaid', 'antirheumatic', 'antiinflammatory'],
    members: [
      'aspirin',
      'acetylsalicylic',
      'ibuprofen',
      'brufen',
      'naproxen',
      'diclofenac',
      'voltaren',
      'aceclofenac',
      'ketorolac',
      'ketoprofen',
      'indomethacin',
      'indometacin',
      'mefenamic',
      'meloxicam',
      'piroxicam',
      'nimesulide',
      'celecoxib',
      'etoricoxib',
    ],
  },
  { names: ['macrolide'], members: ['erythromycin', 'azithromycin', 'clarithromycin', 'roxithromycin'] },
  { names: ['fluoroquinolone', 'quinolone'], members: [], ends: 'floxacin' },
  { names: ['tetracycline'], members: [], ends: 'cycline' },
]
