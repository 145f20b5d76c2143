import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Characters that have one reading in Jiangxi's place names, whatever the dictionary's words say (宁都 is
 * Ningdu, 大城 Dacheng).
 */
const ALWAYS = {
  大: 'da',
  都: 'du',
  长: 'chang',
  柏: 'bai',
  乐: 'le',
  卜: 'bu',
  杉: 'shan',
  曾: 'zeng',
  查: 'zha',
  缪: 'miao',
  覃: 'tan',
  莘: 'xin',
  栅: 'zha',
  厦: 'xia',
};

/** Words read otherwise than their characters; the local reading where one is established. */
const WORDS = {
  铅山: 'yan shan',
  鄱阳: 'po yang',
  弋阳: 'yi yang',
  余干: 'yu gan',
  新干: 'xin gan',
  万载: 'wan zai',
  会昌: 'hui chang',
  石城: 'shi cheng',
  黄陂: 'huang pi',
  重石: 'chong shi',
  联圩: 'lian wei',
  浒湾: 'xu wan',
  大厦: 'da sha',
  安厦: 'an sha',
  广厦: 'guang sha',
  国乐: 'guo yue',
  乐团: 'yue tuan',
  音乐: 'yin yue',
  萝卜: 'luo bo',
  哪咤: 'ne zha',
};

customPinyin(WORDS);

/**
 * Syllables of a name, one for each of its characters: without tones, `v` for ü, digits and signs as they
 * are. A character whose reading is not known (㟓) stands for itself.
 */
export function syllablesOf(name) {
  const characters = [...name];
  const syllables = pinyin(name, { toneType: 'none', type: 'array', toneSandhi: false, v: true });
  if (syllables.length !== characters.length) throw new Error(`${name}: ${syllables.join(' ')}`);
  const inWord = new Set();
  for (const word of Object.keys(WORDS)) {
    for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
      for (let i = 0; i < word.length; i++) inWord.add(at + i);
  }
  return characters.map((character, i) =>
    inWord.has(i) ? syllables[i] : (ALWAYS[character] ?? syllables[i]),
  );
}
