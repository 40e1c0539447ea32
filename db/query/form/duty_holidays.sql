SELECT date FROM holiday;
