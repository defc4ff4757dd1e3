import Tab from 'lightning/tab';

/** Lightning's own tab under the name that record pages know it by: its body is made when it is first opened. */
export default class Tab2 extends Tab {}
