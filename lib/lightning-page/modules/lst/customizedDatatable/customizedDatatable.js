import Datatable from 'lightning/datatable';

/** Lightning's own table under the name that related lists know it by. */
export default class CustomizedDatatable extends Datatable {}
