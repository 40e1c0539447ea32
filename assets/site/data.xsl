<?xml version="1.0" encoding="UTF-8"?>
<!-- The open data: what tables there are, and how to read them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('For those who want to count themselves')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Open data')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Every table of these pages, for a spreadsheet or a program.')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <p><xsl:value-of select="t:say('Every table of these pages, for a spreadsheet or a program.')"/></p>
    <dl>
      <dt><xsl:value-of select="t:say('Licence')"/></dt>
      <dd><a href="{@licence-url}" rel="noreferrer"><xsl:value-of select="@licence"/></a></dd>
      <dt><xsl:value-of select="t:say('The newest figure in it is of')"/></dt>
      <dd><xsl:value-of select="t:date(@as-of)"/><xsl:if test="not(@as-of)"><xsl:value-of select="t:say('Not stated')"/></xsl:if></dd>
      <dt><xsl:value-of select="t:say('Release')"/></dt><dd><xsl:value-of select="@release"/></dd>
      <dt><xsl:value-of select="t:say('For programs')"/></dt>
      <dd><a href="{$top}o/datapackage.json">datapackage.json</a></dd>
    </dl>
    <h2><xsl:value-of select="t:say('How to read it')"/></h2>
    <ul>
      <li><xsl:value-of select="t:say('An empty cell is not zero: nobody stated it. Where a figure is kept private, the column beside it, whose name ends in _state, says so.')"/></li>
      <li><xsl:value-of select="t:say('Rows whose column sample is true were made up for a demonstration.')"/></li>
      <li><xsl:value-of select="t:say('Money is in baht, years are B.E., days are written year-month-day in the Christian era.')"/></li>
      <li><xsl:value-of select="t:say('In a spreadsheet, take codes in as text: 001 would become 1. An apostrophe before = + - @ keeps a cell from being run, and is not part of the text.')"/></li>
      <li><xsl:value-of select="t:say('A tambon has the same tables of its own below its code, for instance o/800120/datapackage.json.')"/></li>
    </ul>
    <h2><xsl:value-of select="t:say('Tables')"/></h2>
    <ul class="rows"><xsl:apply-templates select="table"/></ul>
  </xsl:template>

  <xsl:template match="table">
    <li><h3><a href="{$home}{@address}"><xsl:value-of select="t:name(@title, @title-en)"/></a></h3>
      <xsl:if test="@about"><p class="soft"><xsl:value-of select="t:name(@about, @about-en)"/></p></xsl:if>
      <p><xsl:apply-templates select="file"/></p></li>
  </xsl:template>

  <xsl:template match="file">
    <xsl:if test="position() > 1"><xsl:text> · </xsl:text></xsl:if>
    <a href="{$top}o/{@path}"><xsl:value-of select="@path"/></a><xsl:text> </xsl:text>
    <span class="soft"><xsl:call-template name="size"/></span>
  </xsl:template>
</xsl:stylesheet>
