<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:say('The whole province')"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:say('Words explained')"/></xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Abbreviations and what they stand for')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <xsl:if test="not(term)"><p><xsl:value-of select="t:say('No words here yet')"/></p></xsl:if>
    <dl>
      <xsl:for-each select="term">
        <dt><b><xsl:value-of select="@term"/></b></dt>
        <dd>
          <xsl:value-of select="t:name(@name, @name-en)"/>
          <!-- In English the Thai full name stands beside it: it is what papers and signs say. -->
          <xsl:if test="$language = 'en' and @name-en and @name"><br/><span lang="th"><xsl:value-of select="@name"/></span></xsl:if>
          <xsl:if test="not(@name) and not(@name-en)"><xsl:value-of select="t:say('No data yet')"/></xsl:if>
        </dd>
      </xsl:for-each>
    </dl>
  </xsl:template>
</xsl:stylesheet>
