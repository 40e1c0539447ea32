-- One transaction: the master is read as it was at one moment, whoever imports meanwhile.
BEGIN;
