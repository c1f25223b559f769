/** What contracts call those who make them, where they sign. */
export const parties = '甲|乙|丙|委託者|受託者|発注者|受注者|貸主|借主|売主|買主';

/** What a line holds where somebody signs. */
export const signing = '[印㊞][）)]?\\s*$|署名|記名|氏\\s*名';
