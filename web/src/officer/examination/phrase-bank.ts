/** Sentences that officers write again and again. They go into the file of the case, which is kept in Chinese. */
export const setAsidePhrases = [
  '已对照原件核实，系识别误差，实际内容一致。',
  '两处写法不同，经核实指向同一对象。',
  '已电话核实，申请人的陈述与登记一致。',
  '系更名前后名称，已核对更名登记，为同一单位。',
] as const;

export const metPhrases = ['材料齐全，符合规定。', '经核对登记信息，符合规定。', '经现场核查，符合规定。'] as const;
export const unmetPhrases = ['未提交证明材料。', '材料与登记信息不一致。', '经现场核查，不符合规定。'] as const;

export const evidencePhrases = ['申请材料', '登记信息比对结果', '现场核查记录'] as const;
export const curePhrases = ['整改后可重新提出申请。', '补齐材料后可重新提出申请。'] as const;
